package communitysafety.consultation.training;

import java.net.URI;

/** Where a webinar is joined: for confirmed people alone, shortly before it begins. */
public record JoiningLink(URI address) {

  public JoiningLink {
    if (!"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("a webinar is joined by https");
    }
  }

  /** Never the address. */
  @Override
  public String toString() {
    return "JoiningLink[…]";
  }
}
