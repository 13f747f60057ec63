package communitysafety.portal.consultations;

import java.util.List;

/**
 * A consultation in the finder.
 *
 * @param language of title and summary, BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param phase constant of {@link communitysafety.consultation.publication.Phase}
 * @param when a sentence that tells until or since when
 * @param where name of the area
 * @param topics in words
 * @param languages it can be answered in, each by its own name
 * @param overdue that a promise was not kept, as a sentence; null when that is not so
 */
public record FoundLine(
    String address,
    String title,
    String summary,
    String language,
    String direction,
    String phase,
    String when,
    String where,
    String topics,
    List<SpokenLanguage> languages,
    String overdue) {}
