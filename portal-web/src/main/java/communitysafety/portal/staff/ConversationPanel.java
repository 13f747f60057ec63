package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.reporting.conversation.AnswerNeedsWords;
import communitysafety.reporting.conversation.Conversation;
import communitysafety.reporting.conversation.Entry;
import communitysafety.reporting.conversation.Message;
import communitysafety.reporting.conversation.MessageWords;
import communitysafety.reporting.conversation.ReadConversation;
import communitysafety.reporting.conversation.ReplyToReporter;
import communitysafety.reporting.conversation.TeamConversation;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.referral.ReadReferral;
import communitysafety.shared.referral.ReferralNotFound;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The conversation with the reporter on the page of a report, as far as the team may read it, and
 * the team's answer. Answering needs WRITE_TO_REPORTER and a team that owns the report.
 */
@Named
@RequestScoped
public class ConversationPanel {

  @Inject SignedInStaff signedIn;
  @Inject ReportPage reportPage;
  @Inject ReferralPanel referralPanel;
  @Inject ReadConversation readConversation;
  @Inject ReplyToReporter replyToReporter;
  @Inject ReadReferral readReferral;
  @Inject Teams teams;
  @Inject StaffWords staffWords;

  private TeamConversation conversation;
  private String words;
  private String error;

  /** Null while a sent form is being read: the use case decides then, not what was offered. */
  private TeamConversation conversation() {
    if (conversation == null && referralPanel.submission() != null) {
      conversation =
          readConversation.asTeam(signedIn.member(), referralPanel.submission(), before());
    }
    return conversation;
  }

  private static Optional<UUID> before() {
    String asked =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("before");
    try {
      return Optional.ofNullable(asked).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Sends the answer and shows it. */
  public String answer() throws IOException {
    Reference reference =
        referralPanel.getReference() == null
            ? null
            : Reference.read(referralPanel.getReference()).orElse(null);
    try {
      if (reference == null) {
        return refused("Refusal.ReferralNotFound");
      }
      UUID report = readReferral.read(signedIn.member(), reference).submission();
      replyToReporter.reply(signedIn.member(), report, words);
    } catch (AnswerNeedsWords e) {
      return refused("staff.conversation.answer.error");
    } catch (ReferralNotFound e) {
      return refused("Refusal.ReferralNotFound");
    } catch (Refusal refusal) {
      return refused(refusal.key());
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(Referred.REPORT.address(reference) + "?done=answered");
    faces.responseComplete();
    return null;
  }

  private String refused(String key) {
    error = staffWords.say(key);
    reportPage.open();
    return null;
  }

  public boolean isCodeKept() {
    return conversation() != null && conversation().codeKept();
  }

  public boolean isWithheld() {
    return conversation() != null && !conversation().readable();
  }

  public boolean isQuiet() {
    return conversation() != null
        && conversation().readable()
        && conversation().conversation().entries().isEmpty();
  }

  public boolean isAnswerable() {
    boolean may = signedIn.member().may(Permission.WRITE_TO_REPORTER);
    return may && (conversation() == null || conversation().owned() && conversation().codeKept());
  }

  /** Whether one of the entries shown asks for deletion. */
  public boolean isDeletionAsked() {
    return entries().stream().anyMatch(entry -> entry.kind() == Message.Kind.DELETION_ASKED);
  }

  public List<Line> getLines() {
    return entries().stream().map(this::line).toList();
  }

  private List<Entry> entries() {
    return conversation() == null
        ? Conversation.EMPTY.entries()
        : conversation().conversation().entries();
  }

  private Line line(Entry entry) {
    String who =
        entry.fromReporter()
            ? staffWords.say("staff.conversation." + entry.kind())
            : staffWords.say(
                "staff.conversation.team",
                entry.staffName(),
                teams.find(entry.team()).map(Team::name).orElse(entry.team()));
    return new Line(
        who,
        staffWords.moment(entry.at()),
        entry.fromReporter(),
        facts(entry.words()),
        entry.words().words());
  }

  private String facts(MessageWords of) {
    List<String> facts = new ArrayList<>();
    if (of.day() != null) {
      facts.add(staffWords.date(LocalDate.parse(of.day())));
    }
    if (of.when() != null) {
      facts.add(of.when());
    }
    if (of.where() != null) {
      facts.add(of.where());
    }
    return String.join(" · ", facts);
  }

  /** What to ask for to see older entries; empty when these are the oldest. */
  public String getOlder() {
    return conversation() == null
        ? ""
        : conversation().conversation().older().map(UUID::toString).orElse("");
  }

  /** Whether these are not the newest. */
  public boolean isFurther() {
    return before().isPresent();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String typed) {
    words = typed;
  }

  /** Why the answer was not sent; null when it was. */
  public String getError() {
    return error;
  }

  /**
   * An entry in words.
   *
   * @param facts day, time and place of a further incident; empty when not said
   */
  public record Line(String who, String at, boolean fromReporter, String facts, String words) {

    public String getWho() {
      return who;
    }

    public String getAt() {
      return at;
    }

    public boolean isFromReporter() {
      return fromReporter;
    }

    public String getFacts() {
      return facts;
    }

    public String getWords() {
      return words;
    }
  }
}
