package communitysafety.consultation.response;

import communitysafety.consultation.survey.Answers;

/**
 * What of a response is sealed.
 *
 * @param answers only such as were on the route
 */
public record SealedResponse(Answers answers, String language, boolean mayPublishWords) {}
