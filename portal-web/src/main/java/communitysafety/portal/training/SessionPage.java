package communitysafety.portal.training;

import communitysafety.consultation.training.Availability;
import communitysafety.consultation.training.MeetingMode;
import communitysafety.consultation.training.SessionDescription;
import communitysafety.consultation.training.Venue;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** All that anybody may know of one session, in words. */
@Named
@RequestScoped
public class SessionPage {

  /** Says that the places that were held were given back. */
  static final String LET_GO = "let-go";

  @Inject SessionVisit sessionVisit;
  @Inject SessionWords sessionWords;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private SessionDescription session() {
    return sessionVisit.getSession();
  }

  public List<String> getSummary() {
    return paragraphs(session().summary());
  }

  public String getAvailability() {
    return session().availability().name();
  }

  public String getPlaces() {
    return sessionWords.places(
        session().availability(), session().free(), session().bookingOpensAt());
  }

  public boolean isFree() {
    return session().availability() == Availability.FREE;
  }

  public boolean isFull() {
    return session().availability() == Availability.FULL;
  }

  public boolean isCancelled() {
    return session().availability() == Availability.CANCELLED;
  }

  /** Whether somebody may book or go in line, now or later. */
  public boolean isBookable() {
    return isFree() || isFull() || session().availability() == Availability.COMING;
  }

  public List<String> getDates() {
    return session().dates().stream().map(sessionWords::when).toList();
  }

  public String getWhere() {
    return sessionWords.where(session().mode(), session().venue(), session().area());
  }

  public boolean isInRoom() {
    return session().venue().isPresent();
  }

  public boolean isAtScreen() {
    return session().mode() != MeetingMode.FACE_TO_FACE;
  }

  /** Where to go, a part of the address a line. */
  public List<String> getVenue() {
    Venue venue = session().venue().orElseThrow();
    return List.of(venue.name(), venue.address(), venue.postcode());
  }

  public List<String> getAccess() {
    return paragraphs(session().venue().orElseThrow().access());
  }

  public List<String> getDirections() {
    return paragraphs(session().venue().orElseThrow().directions());
  }

  public String getDuration() {
    return sessionWords.duration(session().duration());
  }

  public String getTopics() {
    return sessionWords.topics(session().topics());
  }

  public String getTrainers() {
    return String.join(", ", session().trainers());
  }

  public String getOpens() {
    return sessionWords.moment(session().bookingOpensAt());
  }

  public String getCloses() {
    return sessionWords.moment(session().bookingClosesAt());
  }

  public String getChangeUntil() {
    return sessionWords.moment(session().changeUntil());
  }

  /** What happens to a group that does not fit, as a sentence. */
  public String getFit() {
    return words.say("FitPolicy." + session().fitPolicy());
  }

  /** The day and place on one line, above each page of the form. */
  public String getLine() {
    return sessionWords.when(session().dates()) + " · " + getWhere();
  }

  public boolean isLetGo() {
    return request.getParameter(LET_GO) != null;
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.strip().split("\\R+")).filter(each -> !each.isBlank()).toList();
  }
}
