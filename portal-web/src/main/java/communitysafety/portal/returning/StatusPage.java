package communitysafety.portal.returning;

import communitysafety.portal.faces.Words;
import communitysafety.reporting.conversation.Conversation;
import communitysafety.reporting.conversation.Entry;
import communitysafety.reporting.conversation.ReadConversation;
import communitysafety.reporting.conversation.ReadStanding;
import communitysafety.reporting.conversation.Standing;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the report stands and what was written, newest first, a page at a time. */
@Named("returnStatus")
@RequestScoped
public class StatusPage {

  @Inject ReturnVisit visit;
  @Inject ReadStanding readStanding;
  @Inject ReadConversation readConversation;
  @Inject Teams teams;
  @Inject Words words;

  private Standing standing;
  private Conversation conversation;
  private Map<String, String> teamNames;

  private Standing standing() {
    if (standing == null) {
      standing = readStanding.of(visit.report());
    }
    return standing;
  }

  private Conversation conversation() {
    if (conversation == null) {
      conversation = readConversation.asReporter(visit.report(), before());
    }
    return conversation;
  }

  /** An address that somebody made up shows the newest. */
  private Optional<UUID> before() {
    String asked = visit.request().getParameter("before");
    try {
      return Optional.ofNullable(asked).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public String getReference() {
    return standing().reference().toString();
  }

  public String getReceived() {
    return Days.moment(standing().receivedAt());
  }

  public boolean isNamed() {
    return standing().named();
  }

  /** What each team did, as lines of words. */
  public List<TeamLine> getTeams() {
    return standing().teams().stream().map(this::line).toList();
  }

  private TeamLine line(Standing.TeamStanding team) {
    List<String> did = new ArrayList<>();
    if (team.closedOn() != null) {
      did.add(words.say("return.status.closed", Days.day(team.closedOn())));
    }
    if (team.acceptedOn() != null) {
      did.add(words.say("return.status.accepted", Days.day(team.acceptedOn())));
    }
    did.add(
        team.openedOn() == null
            ? words.say("return.status.notOpened")
            : words.say("return.status.opened", Days.day(team.openedOn())));
    if (team.owner()) {
      did.add(
          words.say("return.status.promise.read", Days.day(team.respondBy()))
              + " "
              + words.say("Kept." + team.response()));
    } else {
      did.add(words.say("return.status.toldOnly"));
    }
    return new TeamLine(name(team.team()), did);
  }

  /** The promise of an update, and what became of it. */
  public String getUpdate() {
    return words.say("return.status.promise.update", Days.day(standing().updateBy()))
        + " "
        + words.say("Kept." + standing().update());
  }

  public List<EntryLine> getEntries() {
    return conversation().entries().stream().map(this::line).toList();
  }

  private EntryLine line(Entry entry) {
    String who =
        entry.fromReporter()
            ? words.say("return.entry." + entry.kind())
            : words.say("return.entry.team", name(entry.team()));
    return new EntryLine(
        who,
        Days.moment(entry.at()),
        entry.fromReporter(),
        entry.words().words(),
        entry.words().day() == null ? "" : Days.day(entry.words().day()),
        entry.words().when() == null ? "" : entry.words().when(),
        entry.words().where() == null ? "" : entry.words().where());
  }

  /** The address of the page after this one; empty when this is the last. */
  public String getOlder() {
    return conversation().older().map(id -> ReturnPaths.STATUS + "?before=" + id).orElse("");
  }

  /** Whether this is not the page with the newest. */
  public boolean isFurther() {
    return before().isPresent();
  }

  private String name(String team) {
    if (teamNames == null) {
      teamNames = teams.all().stream().collect(Collectors.toMap(Team::code, Team::name));
    }
    return teamNames.getOrDefault(team, team);
  }

  /** The "Leave" button: ends the visit on this device. */
  public String leave() {
    visit.leave();
    return ReturnPaths.redirectTo(ReturnPaths.START);
  }

  /**
   * What one team did.
   *
   * @param did sentences, newest first
   */
  public record TeamLine(String team, List<String> did) {}

  /**
   * A message in words; what was not said is empty.
   *
   * @param who wrote it, or what it is
   * @param own whether the reporter wrote it
   */
  public record EntryLine(
      String who, String at, boolean own, String words, String day, String when, String where) {}
}
