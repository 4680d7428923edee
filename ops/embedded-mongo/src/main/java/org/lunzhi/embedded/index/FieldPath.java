package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to a field, through documents inside documents. */
record FieldPath(List<String> names) {

    static FieldPath of(String dotted) {
        return new FieldPath(List.of(dotted.split("\\.", -1)));
    }

    /** The value of the field or {@link Missing}; an array on the way or at the end has no place in an order. */
    @Nullable Object valueIn(Document document) {
        Object value = document;
        for (String name : names) {
            value = value instanceof Document inner ? inner.getOrMissing(name) : Missing.getInstance();
            if (value instanceof Collection<?>) {
                throw new NotIndexable("an array");
            }
        }
        return value;
    }

    boolean isMissingIn(Document document) {
        return valueIn(document) instanceof Missing;
    }
}
