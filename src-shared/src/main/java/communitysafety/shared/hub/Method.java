package communitysafety.shared.hub;

/** How a place was found; stored with the report so that staff can judge it. */
public enum Method {
  /** The postcode's sector lies in one area (all but a trace of its postcodes do). */
  EXACT_SECTOR,
  /** Only the outward code decided: no sector was given, or it is newer than the table. */
  OUTWARD_CODE,
  /** The sector straddles areas and the person said which town is nearest. */
  NEAREST_TOWN,
  /** A town's name stood in the text, and the names in it all lie in one area. */
  PLACE_NAME,
  /** Nothing has decided. */
  NONE
}
