package org.lunzhi.query.export.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lunzhi.query.support.casework.CaseKind;

/** The types of objects of an object-centric log. */
final class ObjectTypes {

    static final String SESSION = "session";
    static final String UNIT = "unit";
    static final String MEDIATOR_ROLE = "mediator_role";

    /** The one attribute that cases have and other objects have not. */
    static final String CATEGORY = "category";

    private ObjectTypes() {}

    static String of(CaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Stream<String> ofCases() {
        return Arrays.stream(CaseKind.values()).map(ObjectTypes::of);
    }

    static List<String> others() {
        return List.of(SESSION, UNIT, MEDIATOR_ROLE);
    }
}
