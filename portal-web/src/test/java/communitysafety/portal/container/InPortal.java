package communitysafety.portal.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that runs inside the deployed portal: its fields are injected as in a bean of the
 * application. Each such class costs a start of the server (some ten seconds), so one class covers
 * an area. It deploys {@code PortalArchive.with(ItsOwn.class)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({DatabaseBeforeServer.class, ArquillianExtension.class})
@interface InPortal {}
