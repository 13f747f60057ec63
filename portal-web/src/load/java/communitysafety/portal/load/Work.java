package communitysafety.portal.load;

/** One thing that a client does over and over; each client has its own. */
interface Work {

  /** Makes what one client needs: a connection, a random source. */
  Client client();

  /** One client, used by one thread. */
  interface Client extends AutoCloseable {

    /**
     * Does it once, and returns when it is done.
     *
     * @throws Exception when it went wrong, which counts as an error
     */
    void once() throws Exception;

    @Override
    void close();
  }
}
