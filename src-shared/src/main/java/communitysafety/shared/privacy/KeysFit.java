package communitysafety.shared.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Tries the keys on the database when the portal starts, and fails the deployment when they are not
 * its own. An enterprise bean, because the server binds the data source of a WAR only after CDI has
 * told everyone that the application began.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class KeysFit {

  @Inject DataKeys keys;

  @PostConstruct
  void tryKeys() {
    keys.refuseForeignKeys();
  }
}
