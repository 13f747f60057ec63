package communitysafety.reporting.incident;

import communitysafety.shared.privacy.PersonalText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What happened: hate crime, anti-social behaviour, or not yet told apart. */
public sealed interface Incident {

  <T> T fold(
      Function<HateCrime, T> hateCrime,
      Function<AntiSocialBehaviour, T> antiSocialBehaviour,
      Function<Unclassified, T> unclassified);

  /**
   * Perceived, by the victim or anyone else, as motivated by hostility or prejudice (College of
   * Policing, Authorised Professional Practice: hate crime). The perception is the test.
   *
   * @param strands at least one; {@link Strand#NOT_SURE} is an answer
   * @param somethingElse what {@link Strand#OTHER} stands for; null when not said
   */
  record HateCrime(Set<Strand> strands, PersonalText somethingElse) implements Incident {
    public HateCrime {
      if (strands.isEmpty()) {
        throw new IllegalArgumentException("a hate crime names at least one strand");
      }
      strands = Collections.unmodifiableSet(EnumSet.copyOf(strands));
    }

    @Override
    public <T> T fold(
        Function<HateCrime, T> hateCrime,
        Function<AntiSocialBehaviour, T> antiSocialBehaviour,
        Function<Unclassified, T> unclassified) {
      return hateCrime.apply(this);
    }
  }

  /**
   * Behaviour in the sense of section 2 of the Anti-social Behaviour, Crime and Policing Act 2014.
   *
   * @param behaviours at least one
   * @param qualifier whom it affects; null when not said
   * @param impact null when not said
   */
  record AntiSocialBehaviour(Set<Behaviour> behaviours, Qualifier qualifier, Impact impact)
      implements Incident {
    public AntiSocialBehaviour {
      if (behaviours.isEmpty()) {
        throw new IllegalArgumentException("anti-social behaviour names at least one behaviour");
      }
      behaviours = Collections.unmodifiableSet(EnumSet.copyOf(behaviours));
    }

    @Override
    public <T> T fold(
        Function<HateCrime, T> hateCrime,
        Function<AntiSocialBehaviour, T> antiSocialBehaviour,
        Function<Unclassified, T> unclassified) {
      return antiSocialBehaviour.apply(this);
    }
  }

  /** The reporter was not sure what it is; triage tells. */
  record Unclassified() implements Incident {
    @Override
    public <T> T fold(
        Function<HateCrime, T> hateCrime,
        Function<AntiSocialBehaviour, T> antiSocialBehaviour,
        Function<Unclassified, T> unclassified) {
      return unclassified.apply(this);
    }
  }
}
