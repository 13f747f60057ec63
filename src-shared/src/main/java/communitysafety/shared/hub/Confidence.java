package communitysafety.shared.hub;

/** How far the answer can be trusted. */
public enum Confidence {
  /** The table of sectors says so without doubt worth a question. */
  HIGH,
  /** Very likely; staff should transfer it if it turns out otherwise. */
  MEDIUM,
  /** Not decided. */
  LOW
}
