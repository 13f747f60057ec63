package communitysafety.reporting.incident;

/**
 * What the anti-social behaviour consists of: the headings of the National Standard for Incident
 * Recording merged with those that councils use.
 */
public enum Behaviour {
  NOISE,
  NUISANCE_NEIGHBOURS,
  ROWDY_BEHAVIOUR,
  GROUPS_GATHERING,
  INTIMIDATION,
  VEHICLE_NUISANCE,
  VEHICLE_ABANDONED,
  STREET_DRINKING,
  DRUGS,
  LITTER_OR_DRUG_PARAPHERNALIA,
  FLY_TIPPING,
  GRAFFITI_OR_DAMAGE,
  FIREWORKS,
  DELIBERATE_FIRE,
  ANIMALS,
  DOG_FOULING,
  TRESPASS,
  BEGGING,
  PROSTITUTION_RELATED,
  NUISANCE_COMMUNICATIONS,
  HOME_TAKEN_OVER,
  OTHER
}
