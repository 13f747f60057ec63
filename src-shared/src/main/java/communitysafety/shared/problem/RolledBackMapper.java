package communitysafety.shared.problem;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers what goes wrong when a transaction is committed as any other fault. The framework has a
 * mapper of its own for these, which would let the server answer 500 and write the database's
 * message into the log.
 */
@Provider
public class RolledBackMapper implements ExceptionMapper<TransactionalException> {

  @Override
  public Response toResponse(TransactionalException fault) {
    return new FaultMapper().toResponse(fault);
  }
}
