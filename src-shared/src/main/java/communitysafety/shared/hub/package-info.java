/**
 * Places: the areas of the hubs, and how a postcode or a town leads to one of them. The tables are
 * facts derived from OS Code-Point Open (Open Government Licence v3.0); the lines it asks to be
 * shown stand in the migration that fills them.
 */
@Uses({})
package communitysafety.shared.hub;

import communitysafety.shared.Uses;
