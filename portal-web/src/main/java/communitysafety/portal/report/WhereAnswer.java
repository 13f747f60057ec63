package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Place.Kind;
import communitysafety.shared.hub.HubLocator;
import communitysafety.shared.hub.Located;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.privacy.PersonalText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where it happened, as typed. Only the box of the chosen kind counts; a postcode is never
 * required.
 */
public class WhereAnswer {

  /** A whole postcode within a text. */
  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}\\b");

  private Kind kind;
  private String postcode = "";
  private String address = "";
  private String description = "";
  private String homePostcode = "";
  private String transport = "";

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(String postcode) {
    this.postcode = TypedText.line(postcode);
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = TypedText.lines(address);
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = TypedText.lines(description);
  }

  public String getHomePostcode() {
    return homePostcode;
  }

  public void setHomePostcode(String homePostcode) {
    this.homePostcode = TypedText.line(homePostcode);
  }

  public String getTransport() {
    return transport;
  }

  public void setTransport(String transport) {
    this.transport = TypedText.lines(transport);
  }

  List<Mistake> mistakes() {
    if (kind == null) {
      return List.of(Mistake.of("kind", "report.where.error.blank"));
    }
    return switch (kind) {
      case POSTCODE ->
          postcode.isEmpty()
              ? List.of(Mistake.of("postcode", "report.where.postcode.error.blank"))
              : postcodeMistakes("postcode", postcode);
      case ADDRESS -> wordsMistakes("address", address, true);
      case DESCRIPTION -> wordsMistakes("description", description, true);
      case TRANSPORT -> wordsMistakes("transport", transport, false);
      case ONLINE ->
          homePostcode.isEmpty() ? List.of() : postcodeMistakes("homePostcode", homePostcode);
      case NOT_SURE -> List.of();
    };
  }

  private static List<Mistake> postcodeMistakes(String field, String typed) {
    if (Postcode.read(typed).isPresent()) {
      return List.of();
    }
    String key = "report.where." + field + ".error.";
    return List.of(
        Postcode.suggestFor(typed)
            .map(meant -> Mistake.of(field, key + "meant", meant.text()))
            .orElseGet(() -> Mistake.of(field, key + "shape")));
  }

  private static List<Mistake> wordsMistakes(String field, String words, boolean required) {
    if (required && words.isEmpty()) {
      return List.of(Mistake.of(field, "report.where." + field + ".error.blank"));
    }
    return words.length() > Place.MAX_WORDS
        ? List.of(Mistake.of(field, "report.where." + field + ".error.long", Place.MAX_WORDS))
        : List.of();
  }

  List<String> ownWords() {
    return List.of(address, description, transport);
  }

  /** What was said of the place; empty when nothing was, or when it happened online. */
  Optional<String> words() {
    String words =
        switch (kind) {
          case POSTCODE -> Postcode.read(postcode).map(Postcode::text).orElse(postcode);
          case ADDRESS -> address;
          case DESCRIPTION -> description;
          case TRANSPORT -> transport;
          case ONLINE, NOT_SURE -> "";
        };
    return Optional.of(words).filter(w -> !w.isEmpty());
  }

  /** The area it leads to, before anybody was asked for the nearest town. */
  Located locate(HubLocator locator) {
    return switch (kind) {
      case POSTCODE -> byPostcode(postcode, locator);
      case ONLINE -> byPostcode(homePostcode, locator);
      case ADDRESS, DESCRIPTION, TRANSPORT ->
          words().map(words -> byWords(words, locator)).orElseGet(locator::nowhere);
      case NOT_SURE -> locator.nowhere();
    };
  }

  private static Located byPostcode(String typed, HubLocator locator) {
    return Postcode.read(typed).map(locator::locate).orElseGet(locator::nowhere);
  }

  private static Located byWords(String words, HubLocator locator) {
    return POSTCODE
        .matcher(words)
        .results()
        .flatMap(found -> Postcode.read(found.group()).stream())
        .findFirst()
        .map(locator::locate)
        .orElseGet(() -> locator.locateTown(words));
  }

  Place place(Located located) {
    return new Place(kind, words().map(PersonalText::new).orElse(null), located);
  }

  /** Whether the same place was said in the same way, so that nothing has to be asked again. */
  boolean sameAs(WhereAnswer other) {
    return other != null
        && kind == other.kind
        && words().equals(other.words())
        && homePostcode.equals(other.homePostcode);
  }
}
