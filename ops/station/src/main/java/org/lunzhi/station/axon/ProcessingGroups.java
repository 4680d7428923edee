package org.lunzhi.station.axon;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ListableBeanFactory;

/** The names of all groups of event handlers in this node, read from the handlers' annotations. */
public final class ProcessingGroups {

    private ProcessingGroups() {}

    /** Every group, in the order of names. */
    public static Set<String> in(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(name -> Objects.requireNonNull(beans.findAnnotationOnBean(name, ProcessingGroup.class)))
                .map(ProcessingGroup::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
