package communitysafety.consultation.training;

import java.util.function.Function;

/** How people come together. */
public sealed interface Gathering {

  <T> T fold(
      Function<FaceToFace, T> faceToFace, Function<Webinar, T> webinar, Function<Hybrid, T> hybrid);

  /** In a room. */
  record FaceToFace(Venue venue) implements Gathering {
    @Override
    public <T> T fold(
        Function<FaceToFace, T> faceToFace,
        Function<Webinar, T> webinar,
        Function<Hybrid, T> hybrid) {
      return faceToFace.apply(this);
    }
  }

  /** At screens. */
  record Webinar(JoiningLink link) implements Gathering {
    @Override
    public <T> T fold(
        Function<FaceToFace, T> faceToFace,
        Function<Webinar, T> webinar,
        Function<Hybrid, T> hybrid) {
      return webinar.apply(this);
    }
  }

  /** In a room and at screens at once. */
  record Hybrid(Venue venue, JoiningLink link) implements Gathering {
    @Override
    public <T> T fold(
        Function<FaceToFace, T> faceToFace,
        Function<Webinar, T> webinar,
        Function<Hybrid, T> hybrid) {
      return hybrid.apply(this);
    }
  }
}
