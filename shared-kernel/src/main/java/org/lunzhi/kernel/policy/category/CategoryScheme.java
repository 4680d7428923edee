package org.lunzhi.kernel.policy.category;

import java.util.List;
import java.util.Optional;

/** One edition of the list of categories, with the codes of other lists that map to it. */
public record CategoryScheme(CategorySchemeVersion version, List<Category> categories, List<CategoryMapping> mappings) {

    public CategoryScheme {
        categories = categories == null ? List.of() : List.copyOf(categories);
        mappings = mappings == null ? List.of() : List.copyOf(mappings);
    }

    /** The category with that code. */
    public Optional<Category> find(CategoryCode code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findAny();
    }

    /** The head under which a category is counted: itself, or the one its parents lead to. */
    public Optional<Category> headOf(CategoryCode code) {
        Optional<Category> category = find(code);
        for (int steps = 0; steps < categories.size(); steps++) {
            var parent = category.map(Category::parent);
            if (parent.isEmpty()) {
                return category;
            }
            category = parent.flatMap(this::find);
        }
        return Optional.empty();
    }

    /** Our category for a code of another list. */
    public Optional<CategoryCode> translate(CategorySchemeVersion list, ForeignCode foreign) {
        return mappings.stream()
                .filter(mapping ->
                        mapping.list().equals(list) && mapping.foreign().equals(foreign))
                .map(CategoryMapping::code)
                .findAny();
    }
}
