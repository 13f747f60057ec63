/**
 * The only package that touches keys: sealing personal text, and destroying the keys that opened
 * it.
 */
@Uses({"shared.problem"})
package communitysafety.shared.privacy;

import communitysafety.shared.Uses;
