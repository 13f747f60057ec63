package communitysafety.consultation.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Finding;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.consultation.survey.workbook.RefusalKind;
import communitysafety.consultation.survey.workbook.WorkbookWriter;
import communitysafety.shared.UseCases;
import communitysafety.shared.privacy.KeysInTests;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.StaffMember;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadWorkbookTest {

  private static final StaffMember OFFICER = Publishing.member("HUB-SELB");

  private final UseCases portal =
      Publishing.useCases(Publishing.beforeOpening(), KeysInTests.blindIndex());
  private final UUID id =
      portal.inTransaction(
          e -> portal.the(BeginConsultation.class).begin(OFFICER, "Uploaded", "en"));

  @Test
  void a_workbook_that_compiles_takes_the_place_of_the_draft() {
    SurveyDocument survey = Publishing.oneQuestion("safe");

    assertThat(upload(OFFICER, draft().version(), workbook(survey)))
        .isInstanceOf(UploadWorkbook.Result.Stored.class);

    assertThat(draft().document()).isEqualTo(survey);
  }

  @Test
  void what_is_doubtful_keeps_its_cell_until_the_draft_is_changed_in_the_portal() {
    SurveyDocument plain = Publishing.oneQuestion("safe");
    SurveyDocument unused =
        new SurveyDocument(
            plain.id(),
            plain.title(),
            plain.languages(),
            plain.items(),
            Map.of(
                "never",
                new ChoiceList(
                    "never", List.of(new Choice("a", Wording.of("en", "A"), Map.of())))));
    UploadWorkbook.Result.Stored stored =
        (UploadWorkbook.Result.Stored) upload(OFFICER, draft().version(), workbook(unused));
    Finding doubtful = stored.findings().get(0);

    assertThat(draft().cells()).containsEntry(doubtful.spot(), stored.cells().get(doubtful.spot()));

    portal.inTransaction(
        e -> portal.the(WriteDraft.class).write(OFFICER, id, draft().version(), unused));
    assertThat(draft().cells()).isEmpty();
  }

  @Test
  void one_that_does_not_compile_changes_nothing_and_its_cells_are_named() {
    SurveyDocument before = draft().document();
    SurveyDocument nothingAsked =
        new SurveyDocument("x", Wording.of("en", "X"), List.of("en"), List.of(), Map.of());

    UploadWorkbook.Result result = upload(OFFICER, draft().version(), workbook(nothingAsked));

    assertThat(result).isNotInstanceOf(UploadWorkbook.Result.Stored.class);
    assertThat(draft().document()).isEqualTo(before);
  }

  @Test
  void what_is_no_workbook_is_refused_and_changes_nothing() {
    int before = draft().version();

    assertThat(upload(OFFICER, before, new byte[] {1, 2, 3}))
        .isInstanceOfSatisfying(
            UploadWorkbook.Result.Unreadable.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(refusal -> refusal.kind())
                    .containsExactly(RefusalKind.NOT_A_WORKBOOK));
    assertThat(draft().version()).isEqualTo(before);
  }

  @Test
  void it_never_takes_the_place_of_what_a_colleague_wrote_meanwhile() {
    assertThatThrownBy(
            () -> upload(OFFICER, draft().version() - 1, workbook(Publishing.oneQuestion("safe"))))
        .isInstanceOf(ColleagueWasFirst.class);
  }

  @Test
  void who_may_not_write_uploads_nothing() {
    StaffMember reader = Publishing.member("HUB-SELB", Set.of());

    assertThatThrownBy(() -> upload(reader, 1, new byte[0])).isInstanceOf(NotPermitted.class);
  }

  private UploadWorkbook.Result upload(StaffMember member, int seen, byte[] file) {
    return portal.inTransaction(
        e ->
            portal
                .the(UploadWorkbook.class)
                .upload(member, id, seen, new ByteArrayInputStream(file)));
  }

  private DraftView draft() {
    return portal.inTransaction(e -> portal.the(ReadDraft.class).read(OFFICER, id));
  }

  private static byte[] workbook(SurveyDocument survey) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(survey, out);
    return out.toByteArray();
  }
}
