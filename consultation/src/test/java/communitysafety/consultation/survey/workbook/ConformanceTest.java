package communitysafety.consultation.survey.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Calculation;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Draught;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.consultation.survey.workbook.WorkbookReader.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The declared profile of XLSForm, as workbooks and what becomes of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConformanceTest {

  record Case(String name, String tables, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> accepted() throws IOException {
    return cases("accepted.txt");
  }

  static Stream<Case> refused() throws IOException {
    return cases("refused.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void accepted(Case each) {
    Result result = Tables.read(each.tables());

    assertThat(result).isInstanceOf(Result.Document.class);
    assertThat(facts(((Result.Document) result).document()))
        .containsAll(each.expected().stream().map(fact -> fact.substring(2)).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(Case each) {
    Result result = Tables.read(each.tables());

    if (result instanceof Result.Refused refused) {
      assertThat(
              refused.refusals().stream()
                  .map(refusal -> "! " + place(refusal.cell()) + refusal.kind()))
          .isEqualTo(each.expected());
    } else {
      Result.Document read = (Result.Document) result;
      assertThat(
              Draught.compile(read.document()).findings().stream()
                  .map(finding -> "? " + place(read.cells().get(finding.spot())) + finding.kind()))
          .containsAll(each.expected());
    }
  }

  private static String place(Cell cell) {
    String column = cell.column().isEmpty() ? "-" : cell.column();
    return cell.sheet() + " " + cell.row() + " " + column + " ";
  }

  private static Stream<Case> cases(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream text = ConformanceTest.class.getResourceAsStream(file)) {
      String[] written =
          ("\n" + new String(text.readAllBytes(), StandardCharsets.UTF_8)).split("\n= ");
      for (int i = 1; i < written.length; i++) {
        List<String> lines = written[i].lines().map(String::strip).toList();
        String tables =
            lines.stream().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
        List<String> expected = lines.stream().filter(line -> line.matches("[>!?] .*")).toList();
        assertThat(expected).as(lines.get(0)).isNotEmpty();
        String settings =
            tables.toLowerCase().contains("| settings |")
                ? ""
                : "\n| settings |\n| | form_id |\n| | s |";
        cases.add(new Case(lines.get(0), tables + settings, expected));
      }
    }
    return cases.stream();
  }

  private static List<String> facts(SurveyDocument document) {
    List<String> facts = new ArrayList<>();
    facts.add("languages " + String.join(", ", document.languages()));
    facts.add("title" + texts(document.title(), document));
    for (Item item : document.items()) {
      facts.add(fact(item, document));
      if (item instanceof Page page) {
        page.items().forEach(inside -> facts.add(fact(inside, document)));
      }
    }
    for (ChoiceList list : document.lists().values()) {
      facts.add(
          "list "
              + list.name()
              + ": "
              + list.choices().stream()
                  .map(choice -> fact(choice, document))
                  .collect(Collectors.joining(", ")));
    }
    return facts;
  }

  private static String fact(Choice choice, SurveyDocument document) {
    StringBuilder fact = new StringBuilder(choice.value() + texts(choice.label(), document));
    new TreeMap<>(choice.attributes())
        .forEach((name, value) -> fact.append(' ').append(name).append(':').append(value));
    return fact.toString();
  }

  private static String fact(Item item, SurveyDocument document) {
    if (item instanceof Calculation calculation) {
      return calculation.name() + " = " + calculation.calculation();
    }
    if (item instanceof Page page) {
      return "page "
          + page.name()
          + " "
          + page.layout()
          + fact("label", page.label(), document)
          + fact("relevant", page.relevant())
          + " "
          + page.items().stream().map(Item::name).toList();
    }
    Question question = (Question) item;
    return question.name()
        + " "
        + question.type().xlsFormName()
        + (question.choiceList().isEmpty() ? "" : " " + question.choiceList())
        + (question.scale() == null
            ? ""
            : " "
                + question.scale().start().toPlainString()
                + ".."
                + question.scale().end().toPlainString()
                + " by "
                + question.scale().step().toPlainString())
        + (question.multiline() ? " multiline" : "")
        + fact("label", question.label(), document)
        + fact("hint", question.hint(), document)
        + fact("relevant", question.relevant())
        + fact("required", question.required())
        + fact("requiredMessage", question.requiredMessage(), document)
        + fact("constraint", question.constraint())
        + fact("constraintMessage", question.constraintMessage(), document)
        + fact("filter", question.choiceFilter());
  }

  private static String fact(String name, String value) {
    return value.isEmpty() ? "" : " " + name + " " + value;
  }

  private static String fact(String name, Wording wording, SurveyDocument document) {
    return wording.isEmpty() ? "" : " " + name + texts(wording, document);
  }

  private static String texts(Wording wording, SurveyDocument document) {
    return document.languages().stream()
        .filter(language -> !wording.in(language).isEmpty())
        .map(language -> " " + language + "=" + wording.in(language).replace("\n", "\\n"))
        .collect(Collectors.joining());
  }
}
