package communitysafety.reporting.conversation;

import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps messages, and finds those that the scope of the running transaction lets be seen. */
@ApplicationScoped
class Messages {

  @PersistenceContext EntityManager entities;

  void add(Message message) {
    entities.persist(message);
  }

  /**
   * A page of the conversation of a report. However long it is, so many rows are read and opened.
   *
   * @param before the last entry of the page before; empty for the newest
   */
  Conversation page(UUID report, Optional<UUID> before, DataKey key) {
    TypedQuery<Message> query =
        entities.createQuery(
            "select m from Message m where m.report = :report"
                + (before.isPresent() ? " and m.id < :before" : "")
                + " order by m.id desc",
            Message.class);
    query.setParameter("report", report);
    before.ifPresent(id -> query.setParameter("before", id));
    List<Message> found = query.setMaxResults(Conversation.PAGE + 1).getResultList();
    List<Entry> page =
        found.stream().limit(Conversation.PAGE).map(message -> message.open(key)).toList();
    return new Conversation(
        page,
        found.size() > page.size()
            ? Optional.of(page.get(page.size() - 1).id())
            : Optional.empty());
  }
}
