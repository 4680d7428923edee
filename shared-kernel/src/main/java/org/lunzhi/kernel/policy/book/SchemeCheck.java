package org.lunzhi.kernel.policy.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.lunzhi.kernel.policy.category.CategoryScheme;

/** Whether a list of categories hangs together. */
final class SchemeCheck {

    private SchemeCheck() {}

    static List<String> faultsOf(CategoryScheme scheme) {
        var faults = new ArrayList<String>();
        if (scheme.categories().isEmpty()) {
            faults.add("categories.categories: CATEGORY_MISSING: a list has at least one category");
        }
        var codes = new HashSet<Object>();
        for (int index = 0; index < scheme.categories().size(); index++) {
            var category = scheme.categories().get(index);
            String place = "categories.categories[" + index + "]: ";
            if (!codes.add(category.code())) {
                faults.add(place + "CATEGORY_TWICE: " + category.code() + " stands there already");
            } else if (scheme.headOf(category.code()).isEmpty()) {
                faults.add(place + "PARENT_UNKNOWN: the parents of " + category.code() + " lead to no head");
            }
        }
        for (int index = 0; index < scheme.mappings().size(); index++) {
            var mapping = scheme.mappings().get(index);
            if (scheme.find(mapping.code()).isEmpty()) {
                faults.add("categories.mappings[" + index + "]: CATEGORY_UNKNOWN: there is no " + mapping.code());
            }
        }
        return faults;
    }
}
