/**
 * Keeps the portal usable for people when somebody floods it, without asking anybody who they are:
 * budgets for each network and for all together, kept in memory under names that pass; places that
 * share an address and are trusted with more.
 *
 * <p>A page asks {@link communitysafety.portal.abuse.Budgets} before it does what costs something,
 * and shows what it has to say in a form that keeps what was typed. {@code <cs:trap/>} is the field
 * that only programs fill in.
 */
@Uses({"portal.faces", "portal.protection", "shared.privacy", "shared.problem"})
package communitysafety.portal.abuse;

import communitysafety.shared.Uses;
