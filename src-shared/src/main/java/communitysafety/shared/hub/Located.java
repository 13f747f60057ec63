package communitysafety.shared.hub;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of where something happened. Either an area with the way it was found, or {@link
 * Between}: a postcode sector that straddles areas, where the portal asks instead of guessing.
 */
public sealed interface Located {

  /** The area; the one of kind UNKNOWN while it is undecided. */
  Area area();

  Method method();

  Confidence confidence();

  <T> T fold(
      Function<InHub, T> inHub,
      Function<InYork, T> inYork,
      Function<Outside, T> outside,
      Function<Between, T> between,
      Function<Unknown, T> unknown);

  /** The case that belongs to the area's kind. */
  static Located in(Area area, Method method, Confidence confidence) {
    return switch (area.kind()) {
      case HUB -> new InHub(area, method, confidence);
      case YORK -> new InYork(area, method, confidence);
      case OUTSIDE -> new Outside(area, method, confidence);
      case UNKNOWN -> new Unknown(area);
    };
  }

  /** In the area of a hub: {@code area().code()} is the code of the hub and of its team. */
  record InHub(Area area, Method method, Confidence confidence) implements Located {
    public InHub {
      require(area, AreaKind.HUB);
    }

    @Override
    public <T> T fold(
        Function<InHub, T> inHub,
        Function<InYork, T> inYork,
        Function<Outside, T> outside,
        Function<Between, T> between,
        Function<Unknown, T> unknown) {
      return inHub.apply(this);
    }
  }

  /** In the City of York. */
  record InYork(Area area, Method method, Confidence confidence) implements Located {
    public InYork {
      require(area, AreaKind.YORK);
    }

    @Override
    public <T> T fold(
        Function<InHub, T> inHub,
        Function<InYork, T> inYork,
        Function<Outside, T> outside,
        Function<Between, T> between,
        Function<Unknown, T> unknown) {
      return inYork.apply(this);
    }
  }

  /** In neither North Yorkshire nor the City of York. */
  record Outside(Area area, Method method, Confidence confidence) implements Located {
    public Outside {
      require(area, AreaKind.OUTSIDE);
    }

    @Override
    public <T> T fold(
        Function<InHub, T> inHub,
        Function<InYork, T> inYork,
        Function<Outside, T> outside,
        Function<Between, T> between,
        Function<Unknown, T> unknown) {
      return outside.apply(this);
    }
  }

  /**
   * In one of several areas: ask which of the candidates' towns is nearest. Unanswered, it counts
   * as an unknown area.
   *
   * @param area the area of kind UNKNOWN
   * @param candidates two or more, the likeliest first
   */
  record Between(Area area, List<Candidate> candidates) implements Located {
    public Between {
      require(area, AreaKind.UNKNOWN);
      candidates = List.copyOf(candidates);
      if (candidates.size() < 2) {
        throw new IllegalArgumentException("between at least two areas");
      }
    }

    @Override
    public Method method() {
      return Method.NONE;
    }

    @Override
    public Confidence confidence() {
      return Confidence.LOW;
    }

    /**
     * The place the person's answer leads to.
     *
     * @param choice the code of a town that was offered, or of a candidate area ("somewhere else")
     * @return empty when it was not among what was offered
     */
    public Optional<Located> choose(String choice) {
      return candidates.stream()
          .filter(candidate -> candidate.offers(choice))
          .findFirst()
          .map(candidate -> in(candidate.area(), Method.NEAREST_TOWN, Confidence.MEDIUM));
    }

    @Override
    public <T> T fold(
        Function<InHub, T> inHub,
        Function<InYork, T> inYork,
        Function<Outside, T> outside,
        Function<Between, T> between,
        Function<Unknown, T> unknown) {
      return between.apply(this);
    }
  }

  /**
   * Nobody can tell.
   *
   * @param area the area of kind UNKNOWN
   */
  record Unknown(Area area) implements Located {
    public Unknown {
      require(area, AreaKind.UNKNOWN);
    }

    @Override
    public Method method() {
      return Method.NONE;
    }

    @Override
    public Confidence confidence() {
      return Confidence.LOW;
    }

    @Override
    public <T> T fold(
        Function<InHub, T> inHub,
        Function<InYork, T> inYork,
        Function<Outside, T> outside,
        Function<Between, T> between,
        Function<Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }

  /**
   * One of the areas a sector straddles, and the towns to offer for it.
   *
   * @param area what the answer leads to
   * @param towns to show, the nearest to that sector that are known; empty for OUTSIDE, which is
   *     offered as "somewhere else" with its own area code as the choice
   */
  record Candidate(Area area, List<Town> towns) {
    public Candidate {
      towns = List.copyOf(towns);
    }

    boolean offers(String choice) {
      return area.code().equals(choice)
          || towns.stream().anyMatch(town -> town.code().equals(choice));
    }
  }

  private static void require(Area area, AreaKind kind) {
    if (area.kind() != kind) {
      throw new IllegalArgumentException("an area of another kind: " + area.kind());
    }
  }
}
