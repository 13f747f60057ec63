package communitysafety.consultation.publication;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything about a consultation but its survey, as it is settled before it is published.
 *
 * @param area code of a hub, or {@code COUNTY}
 * @param topics at least one
 * @param anonymous only with CODES and EMAIL: where everybody may answer there is nothing to part
 * @param opensAt null while undecided
 * @param closesAt exclusive, after {@code opensAt}; null while undecided
 * @param promise null while undecided
 * @param quotas with names that differ; empty when as many are wanted as will come
 */
public record Description(
    Particulars particulars,
    String area,
    Set<Topic> topics,
    Audience audience,
    boolean anonymous,
    Instant opensAt,
    Instant closesAt,
    PublicConsultation.Promise promise,
    List<Quota> quotas) {

  public static final String COUNTY = "COUNTY";

  public Description {
    topics = Set.copyOf(topics);
    quotas = List.copyOf(quotas);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("a consultation has a topic");
    }
    if (anonymous && audience == Audience.OPEN) {
      throw new IllegalArgumentException("where everybody may answer there is nothing to part");
    }
    if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
      throw new IllegalArgumentException("a consultation closes after it opens");
    }
    if (quotas.stream().map(Quota::name).distinct().count() < quotas.size()) {
      throw new IllegalArgumentException("two quotas have one name");
    }
  }
}
