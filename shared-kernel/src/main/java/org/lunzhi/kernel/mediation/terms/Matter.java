package org.lunzhi.kernel.mediation.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.DocumentRef;

/**
 * What a dispute is about.
 *
 * @param scheme the version of the category scheme the code belongs to
 * @param amount what is claimed, in yuan with two decimals, written as text so that no reader rounds it
 * @param persons 涉及人数: how many persons the dispute touches
 * @param difficult 疑难复杂
 */
public record Matter(
        CategoryCode category,
        CategorySchemeVersion scheme,
        List<DocumentRef> requests,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,

        int persons,
        boolean difficult,
        PartiesRelation relation) {

    public Matter {
        requests = requests == null ? List.of() : List.copyOf(requests);
    }
}
