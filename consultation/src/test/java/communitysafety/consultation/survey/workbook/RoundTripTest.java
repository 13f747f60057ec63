package communitysafety.consultation.survey.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.workbook.WorkbookReader.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundTripTest {

  @Test
  void any_document_written_as_a_workbook_is_read_back_as_it_was() {
    for (long seed = 0; seed < 60; seed++) {
      SurveyDocument document = AnyDocument.of(seed);
      ByteArrayOutputStream workbook = new ByteArrayOutputStream();

      WorkbookWriter.write(document, workbook);
      Result result = WorkbookReader.read(new ByteArrayInputStream(workbook.toByteArray()));

      assertThat(result).as("of seed %d", seed).isInstanceOf(Result.Document.class);
      SurveyDocument read = ((Result.Document) result).document();
      assertThat(read).as("of seed %d", seed).isEqualTo(document);
      assertThat(List.copyOf(read.lists().keySet()))
          .isEqualTo(List.copyOf(document.lists().keySet()));
    }
  }
}
