package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.shared.hub.Located;
import communitysafety.shared.privacy.PersonalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something else that happened, with its own time and place, as typed. */
public class FurtherAnswer {

  private static final int SHORT = 100;

  /** Made with the form, so that sending it again changes this one and adds no second. */
  private String id = "";

  private String account = "";
  private WhenAnswer when = new WhenAnswer();
  private WhereAnswer where = new WhereAnswer();

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = TypedText.lines(account);
  }

  public WhenAnswer getWhen() {
    return when;
  }

  public void setWhen(WhenAnswer when) {
    this.when = when;
  }

  public WhereAnswer getWhere() {
    return where;
  }

  public void setWhere(WhereAnswer where) {
    this.where = where;
  }

  List<Mistake> mistakes(LocalDate today) {
    List<Mistake> mistakes = new ArrayList<>();
    if (account.isEmpty()) {
      mistakes.add(Mistake.of("account", "report.further.account.error.blank"));
    }
    mistakes.addAll(
        Mistake.ifLong("account", "report.further", account, FurtherIncident.MAX_ACCOUNT));
    mistakes.addAll(when.mistakes(today));
    mistakes.addAll(where.mistakes());
    return mistakes;
  }

  List<String> ownWords() {
    return Stream.of(List.of(account), when.ownWords(), where.ownWords())
        .flatMap(List::stream)
        .toList();
  }

  /** The beginning of it, by which the person knows it again. */
  String inShort() {
    String line = TypedText.line(account);
    if (line.codePointCount(0, line.length()) <= SHORT) {
      return line;
    }
    String start = line.substring(0, line.offsetByCodePoints(0, SHORT));
    int word = start.lastIndexOf(' ');
    return start.substring(0, word > 0 ? word : start.length()) + "…";
  }

  /**
   * What is sent. A place that lies between two areas stays undecided: triage places it.
   *
   * @param places finds the area of a place
   */
  FurtherIncident incident(Function<WhereAnswer, Located> places, LocalDate today) {
    Located decided =
        places
            .apply(where)
            .fold(
                hub -> hub,
                york -> york,
                outside -> outside,
                between -> new Located.Unknown(between.area()),
                unknown -> unknown);
    return new FurtherIncident(
        new PersonalText(account), when.occurrence(today), where.place(decided));
  }
}
