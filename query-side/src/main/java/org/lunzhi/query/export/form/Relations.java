package org.lunzhi.query.export.form;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** The objects that many cases share, units and the roles of mediators, found on the way through the cases. */
final class Relations {

    /** Once each, the units before the roles in them. */
    static final Comparator<Relation> BY_OBJECT =
            Comparator.comparing(Relation::type).reversed().thenComparing(Relation::object);

    private Relations() {}

    static void collectOthers(ShownCase each, Set<Relation> others) {
        Stream.concat(each.relations().stream(), each.events().stream().flatMap(event -> event.relations().stream()))
                .filter(relation -> relation.type().equals(ObjectTypes.UNIT)
                        || relation.type().equals(ObjectTypes.MEDIATOR_ROLE))
                .forEach(others::add);
    }
}
