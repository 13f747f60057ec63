package communitysafety.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * Use cases without a container, on the tests' PostgreSQL as {@code portal_app}: EclipseLink as the
 * server brings it, one instance of each class put together from the same annotations, and a
 * transaction where the test says so. What only the container knows (interceptors, scopes) is
 * tested in the container.
 */
public final class UseCases {

  private final Class<?>[] entityClasses;
  private EntityManagerFactory units;
  private final ThreadLocal<EntityManager> running = new ThreadLocal<>();
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();

  public UseCases(Class<?>... entities) {
    entityClasses = entities.clone();
  }

  /** Made when first asked for: what uses plain JDBC alone needs neither it nor its database. */
  private synchronized EntityManagerFactory units() {
    if (units == null) {
      units = makeUnits();
    }
    return units;
  }

  private EntityManagerFactory makeUnits() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("eclipselink.weaving", "false");
    // As in the portal: who came second must hear of it from a batch too.
    properties.put("eclipselink.jdbc.batch-writing", "JDBC");
    properties.put("eclipselink.logging.level", "SEVERE");
    return new PersistenceProvider()
        .createContainerEntityManagerFactory(
            new Unit(PortalDatabase.get().app(), entityClasses), properties);
  }

  /** Has this instance used wherever the class is asked for. */
  public <T> UseCases with(Class<T> type, T instance) {
    made.put(type, instance);
    return this;
  }

  /** Sets a configuration key for what is made from now on. */
  public UseCases set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** The one instance of the class, with all it needs. */
  public <T> T the(Class<T> type) {
    Object known = made.get(type);
    if (known == null) {
      known = type == Event.class ? unheardEvent() : make(type);
      made.put(type, known);
    }
    return type.cast(known);
  }

  /** In a transaction that commits unless something is thrown. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    EntityManager outer = running.get();
    if (outer != null) {
      return work.apply(outer);
    }
    try (EntityManager entities = units().createEntityManager()) {
      running.set(entities);
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        running.remove();
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  /** In a transaction that commits unless something is thrown. */
  public void doInTransaction(Consumer<EntityManager> work) {
    inTransaction(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  /** Nobody observes in these tests. */
  private Object unheardEvent() {
    return Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> null);
  }

  private Object make(Class<?> type) {
    if (type.isInterface()) {
      // Nothing is behind it here; a test that needs more says so by with().
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
    }
    try {
      Constructor<?> constructor = injected(type);
      List<Object> arguments = new ArrayList<>();
      for (Parameter needed : constructor.getParameters()) {
        ConfigProperty setting = needed.getAnnotation(ConfigProperty.class);
        arguments.add(
            setting == null ? the(needed.getType()) : configured(setting, needed.getType()));
      }
      constructor.setAccessible(true);
      Object instance = constructor.newInstance(arguments.toArray());
      for (Field field : type.getDeclaredFields()) {
        Object value = valueOf(field);
        if (value != null) {
          field.setAccessible(true);
          field.set(instance, value);
        }
      }
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(PostConstruct.class)) {
          method.setAccessible(true);
          method.invoke(instance);
        }
      }
      return instance;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constructor<?> injected(Class<?> type) throws NoSuchMethodException {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.isAnnotationPresent(Inject.class)) {
        return constructor;
      }
    }
    return type.getDeclaredConstructor();
  }

  private Object valueOf(Field field) {
    if (field.isAnnotationPresent(PersistenceContext.class)) {
      return Proxy.newProxyInstance(
          getClass().getClassLoader(),
          new Class<?>[] {EntityManager.class},
          (proxy, method, arguments) -> {
            EntityManager entities = running.get();
            if (entities == null) {
              throw new IllegalStateException("no transaction is running");
            }
            try {
              return method.invoke(entities, arguments);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          });
    }
    if (field.isAnnotationPresent(Resource.class)) {
      if (made.containsKey(field.getType())) {
        return made.get(field.getType());
      }
      return Proxy.newProxyInstance(
          getClass().getClassLoader(),
          new Class<?>[] {field.getType()},
          (proxy, method, arguments) -> null);
    }
    if (field.isAnnotationPresent(ConfigProperty.class)) {
      return configured(field.getAnnotation(ConfigProperty.class), field.getType());
    }
    return field.isAnnotationPresent(Inject.class) ? the(field.getType()) : null;
  }

  /** What was {@link #set}, else the default; an Optional that was not set is empty. */
  private Object configured(ConfigProperty setting, Class<?> type) {
    String value = settings.getOrDefault(setting.name(), setting.defaultValue());
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == boolean.class) {
      return Boolean.valueOf(value);
    }
    if (type == int.class) {
      return Integer.valueOf(value);
    }
    return type == Duration.class ? Duration.parse(value) : value;
  }

  private record Unit(DataSource database, Class<?>... entities) implements PersistenceUnitInfo {
    @Override
    public String getPersistenceUnitName() {
      return "tests-" + System.identityHashCode(this);
    }

    @Override
    public String getPersistenceProviderClassName() {
      return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
      return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
      return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
      return database;
    }

    @Override
    public List<String> getMappingFileNames() {
      return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
      return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
      return UseCases.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
      return Arrays.stream(entities).map(Class::getName).toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
      return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
      return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
      return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
      return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
      return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
      return UseCases.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
      // Nothing is woven in these tests.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
      return UseCases.class.getClassLoader();
    }
  }
}
