/**
 * Consulting residents and training professionals: surveys ({@code survey}), their life in public
 * ({@code publication}), what is answered ({@code response}), what it comes to ({@code results})
 * and what of that leaves the house ({@code release}).
 */
package communitysafety.consultation;
