/** The small kernel that reporting and consultation both stand on. Imports nothing else of ours. */
package communitysafety.shared;
