package org.lunzhi.query.support.question;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.organisation.UnitId;

/** The condition that keeps a list to what its reader may learn of, in the words of the database. */
public final class OpenTo {

    private static final String EXCLUDED = "view.excluded";

    private OpenTo() {}

    /** Views that say in {@code excluded} from which units they are kept: neither the reader's nor one above it. */
    public static Bson reader(Reader reader) {
        return Filters.nin(EXCLUDED, reader.line().stream().map(UnitId::value).toList());
    }
}
