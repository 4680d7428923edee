package org.lunzhi.query.support.rebuild;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.ViewGroup;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All views of the query side once more, over an empty database of their own; all else they share with the station. */
final class ViewsBeside implements AutoCloseable {

    private static final String DATABASE = "database";

    private final AnnotationConfigApplicationContext side = new AnnotationConfigApplicationContext();
    private final MongoDatabase database;
    private final Map<String, Set<String>> collections = new LinkedHashMap<>();
    private final List<ToldGroup> groups = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();

    /** The views named come first, so that it is known which collections are theirs. */
    ViewsBeside(ApplicationContext station, MongoDatabase database, Collection<String> first) {
        this.database = database;
        database.drop();
        side.setParent(station);
        side.registerBean(DATABASE, MongoDatabase.class, this::noted, bean -> bean.setPrimary(true));
        side.scan("org.lunzhi.query");
        // Only what the handlers need is made, no controller and nothing that would begin to work by itself.
        side.addBeanFactoryPostProcessor(factory -> Arrays.stream(factory.getBeanDefinitionNames())
                .forEach(name -> factory.getBeanDefinition(name).setLazyInit(true)));
        side.refresh();
        Map<String, List<String>> handlers = handlersByGroup();
        List<ViewGroup> known =
                new ArrayList<>(side.getBeansOfType(ViewGroup.class).values());
        known.sort((one, other) -> Boolean.compare(first.contains(other.name()), first.contains(one.name())));
        known.forEach(group -> make(group, Objects.requireNonNull(handlers.get(group.name()))));
    }

    List<ToldGroup> groups() {
        return groups;
    }

    /** The collections that these views write. */
    Set<String> collectionsOf(Collection<String> views) {
        Set<String> found = new TreeSet<>();
        views.forEach(view -> found.addAll(collections.getOrDefault(view, Set.of())));
        return found;
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        side.close();
        database.drop();
    }

    private void make(ViewGroup group, List<String> names) {
        asked.clear();
        groups.add(new ToldGroup(group, names.stream().map(side::getBean).toList()));
        collections.put(group.name(), Set.copyOf(asked));
    }

    private Map<String, List<String>> handlersByGroup() {
        Map<String, List<String>> handlers = new LinkedHashMap<>();
        for (String name : side.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            String group = Objects.requireNonNull(side.findAnnotationOnBean(name, ProcessingGroup.class))
                    .value();
            handlers.computeIfAbsent(group, unused -> new ArrayList<>()).add(name);
        }
        return handlers;
    }

    /** The database, which notes the names of collections that are asked for. */
    private MongoDatabase noted() {
        return (MongoDatabase) Proxy.newProxyInstance(
                ViewsBeside.class.getClassLoader(),
                new Class<?>[] {MongoDatabase.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCollection") && arguments != null) {
                        asked.add((String) arguments[0]);
                    }
                    return called(method, arguments);
                });
    }

    private @Nullable Object called(java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(database, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
