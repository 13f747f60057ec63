/**
 * Consultation surveys and awareness training: the home that the survey engine and the booking gate
 * will move into. Nothing lives here yet.
 */
package communitysafety.consultation;
