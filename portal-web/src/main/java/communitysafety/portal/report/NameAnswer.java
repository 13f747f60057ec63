package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import java.util.List;

/** Whether the reporter gives a name, and which. */
public class NameAnswer {

  static final int MAX_NAME = 200;

  private YesNo named;
  private String name = "";

  public YesNo getNamed() {
    return named;
  }

  public void setNamed(YesNo named) {
    this.named = named;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = TypedText.line(name);
  }

  boolean isGiven() {
    return named == YesNo.YES;
  }

  public List<Mistake> mistakes() {
    if (named == null) {
      return List.of(Mistake.of("named", "report.name.named.error.blank"));
    }
    if (!isGiven()) {
      return List.of();
    }
    if (name.isEmpty()) {
      return List.of(Mistake.of("name", "report.name.name.error.blank"));
    }
    return name.length() > MAX_NAME
        ? List.of(Mistake.of("name", "report.name.name.error.long", MAX_NAME))
        : List.of();
  }
}
