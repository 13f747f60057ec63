package communitysafety.shared.referral;

/** How a referral ended, in codes that can be counted. */
public enum Outcome {
  ACTION_TAKEN,
  ADVICE_GIVEN,
  REFERRED_ELSEWHERE,
  NO_FURTHER_ACTION,
  ALREADY_KNOWN,
  NOT_FOR_US
}
