package communitysafety.portal.report;

import communitysafety.shared.hub.Area;
import communitysafety.shared.hub.AreaKind;
import communitysafety.shared.hub.Confidence;
import communitysafety.shared.hub.Located;
import communitysafety.shared.hub.Method;
import communitysafety.shared.hub.Town;
import java.util.List;

/** Places as the locator would answer, without its tables. */
final class Places {
  private static final Area SELBY_AREA = new Area("HUB-SELB", AreaKind.HUB, "Selby");
  private static final Area YORK_AREA = new Area("YORK", AreaKind.YORK, "City of York");
  private static final Area OUTSIDE_AREA = new Area("OUTSIDE", AreaKind.OUTSIDE, "Outside");
  private static final Area UNKNOWN_AREA = new Area("UNKNOWN", AreaKind.UNKNOWN, "Not known");

  static final Located SELBY = in(SELBY_AREA);
  static final Located YORK = in(YORK_AREA);
  static final Located ELSEWHERE = in(OUTSIDE_AREA);
  static final Located UNKNOWN = in(UNKNOWN_AREA);
  static final Located BETWEEN =
      new Located.Between(
          UNKNOWN_AREA,
          List.of(
              new Located.Candidate(
                  SELBY_AREA, List.of(new Town("tadcaster", "Tadcaster", SELBY_AREA))),
              new Located.Candidate(
                  YORK_AREA, List.of(new Town("copmanthorpe", "Copmanthorpe", YORK_AREA))),
              new Located.Candidate(OUTSIDE_AREA, List.of())));

  private Places() {}

  private static Located in(Area area) {
    return Located.in(area, Method.EXACT_SECTOR, Confidence.HIGH);
  }
}
