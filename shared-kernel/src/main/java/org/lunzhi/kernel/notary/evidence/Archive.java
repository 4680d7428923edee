package org.lunzhi.kernel.notary.evidence;

import java.util.Iterator;
import org.bson.BsonDocument;

/** Evidence that can be opened anywhere, not only at its beginning. */
public interface Archive extends Evidence {

    /** Where the commit begins that holds the event at a position, or the last one before it. */
    long startOf(long position);

    /** The documents of an aggregate, by sequence. */
    Iterator<BsonDocument> ofAggregate(String aggregate);
}
