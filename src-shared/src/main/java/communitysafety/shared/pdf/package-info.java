/** Accessible building blocks for tagged PDF documents. */
@Uses({})
package communitysafety.shared.pdf;

import communitysafety.shared.Uses;
