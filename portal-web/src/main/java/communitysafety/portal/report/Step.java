package communitysafety.portal.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of the report journey after its start, in the order of the longest route. The address is
 * the name in small letters, {@code /report/what-happened}, and tells nothing of the offence.
 */
public enum Step {
  SAFETY,
  /** Whom to call; asks nothing. */
  EMERGENCY,
  KIND,
  WHO,
  AGREEMENT,
  NAME,
  WHAT_HAPPENED,
  WHY,
  BEHAVIOUR,
  WHEN,
  WHERE,
  NEAREST_TOWN,
  /** Who can act instead of us, and the offer to pass the report on. */
  OUTSIDE,
  /** Says that another council will act; asks nothing. */
  YORK,
  /** Where somebody works who reports as part of their job. */
  WORK,
  ANYTHING_ELSE,
  /** One more thing that happened; met as often as there are such things. */
  FURTHER,
  /** Removes one of those; reached from the page that lists them. */
  REMOVE,
  /** Where a person may stop; the pages after it, up to HELP_WANTED, are for who goes on. */
  MORE,
  ACTS,
  ABOUT_WHY,
  BEFORE,
  OFTEN,
  EFFECT,
  PEOPLE,
  FEELING_SAFE,
  AT_HOME,
  HELP_WANTED,
  CONTACT,
  SHARING,
  CHECK_ANSWERS;

  static final String START = "/report";
  static final String SENT = "/report/sent";
  static final String EXPIRED = "/report/expired";
  static final String RECEIPT = "/report/receipt";
  static final String CODE = "/report/code";
  static final String CODE_CHECK = "/report/code-check";
  static final String FINISH_LATER = "/report/finish-later";
  static final String EQUALITY = "/report/equality";

  /** The step at an address within the portal, such as {@code /report/where}. */
  static Optional<Step> at(String path) {
    return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
  }

  /** The last part of the address, which also begins the keys of its texts. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its address within the portal. */
  public String path() {
    return START + "/" + slug();
  }
}
