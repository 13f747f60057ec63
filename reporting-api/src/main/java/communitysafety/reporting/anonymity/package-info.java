/**
 * Finds what in a text tells who wrote it, so that a person can take it out before they send. Pure:
 * a text goes in, places in it come out; nothing is changed, kept or refused.
 */
@Uses({"shared.privacy"})
package communitysafety.reporting.anonymity;

import communitysafety.shared.Uses;
