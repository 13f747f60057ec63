package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.survey.Answers;
import java.util.Optional;

/**
 * A response on its way in.
 *
 * @param consultation as it was read for this request
 * @param answers may hold some off the route; they do not get any further
 * @param language BCP 47 tag of the language it was answered in
 * @param mayPublishWords whether what was written in own words may be published without a name
 * @param code what the person took part with; there must be one with CODES and EMAIL
 */
public record Sending(
    PublicConsultation consultation,
    Answers answers,
    String language,
    Channel channel,
    boolean mayPublishWords,
    Optional<EntryCode> code) {}
