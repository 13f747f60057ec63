package communitysafety.portal.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that runs inside the deployed portal: its fields are injected as in a bean of the
 * application. Each such class costs a start of the server, so there is one: it deploys {@code
 * PortalArchive.with(ItsOwn.class, …)}, with the beans that prove what it says.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({DatabaseBeforeServer.class, ArquillianExtension.class})
@interface InPortal {}
