package communitysafety.reporting.incident;

/**
 * A finer word for a strand, for those who want to say it: never asked for, several at once, and
 * kept sealed. Proposed; aligned to the headings under which police forces count.
 */
public enum StrandDetail {
  ASYLUM_SEEKER_OR_REFUGEE(Strand.RACE),
  BLACK(Strand.RACE),
  EAST_OR_SOUTH_EAST_ASIAN(Strand.RACE),
  SOUTH_ASIAN(Strand.RACE),
  ARAB(Strand.RACE),
  EASTERN_EUROPEAN(Strand.RACE),
  GYPSY_ROMA_OR_TRAVELLER(Strand.RACE),
  WHITE(Strand.RACE),
  OTHER_NATIONALITY(Strand.RACE),
  ACCENT_OR_LANGUAGE(Strand.RACE),
  /** Anti-Muslim hostility, sometimes called Islamophobia. */
  ANTI_MUSLIM(Strand.RELIGION),
  ANTISEMITISM(Strand.RELIGION),
  CHRISTIAN(Strand.RELIGION),
  HINDU(Strand.RELIGION),
  SIKH(Strand.RELIGION),
  BUDDHIST(Strand.RELIGION),
  SECTARIAN(Strand.RELIGION),
  NO_RELIGION(Strand.RELIGION),
  OTHER_RELIGION(Strand.RELIGION),
  PHYSICAL_DISABILITY(Strand.DISABILITY),
  LEARNING_DISABILITY(Strand.DISABILITY),
  AUTISM_OR_NEURODIVERGENCE(Strand.DISABILITY),
  MENTAL_HEALTH(Strand.DISABILITY),
  /** Deaf, blind, or both. */
  SENSORY(Strand.DISABILITY),
  OTHER_DISABILITY(Strand.DISABILITY),
  GAY(Strand.SEXUAL_ORIENTATION),
  LESBIAN(Strand.SEXUAL_ORIENTATION),
  BISEXUAL(Strand.SEXUAL_ORIENTATION),
  HETEROSEXUAL(Strand.SEXUAL_ORIENTATION),
  OTHER_ORIENTATION(Strand.SEXUAL_ORIENTATION),
  TRANS_WOMAN(Strand.GENDER_IDENTITY),
  TRANS_MAN(Strand.GENDER_IDENTITY),
  NON_BINARY(Strand.GENDER_IDENTITY),
  OTHER_IDENTITY(Strand.GENDER_IDENTITY);

  private final Strand strand;

  StrandDetail(Strand strand) {
    this.strand = strand;
  }

  public Strand strand() {
    return strand;
  }
}
