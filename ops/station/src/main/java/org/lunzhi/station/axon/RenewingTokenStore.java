package org.lunzhi.station.axon;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.jspecify.annotations.Nullable;

/** A token store that lets the owner store the same position twice within one millisecond. */
// MongoTokenStore asks for the *modified* count, which is 0 when nothing changes, and gives the claim up for lost.
// extendClaim asks for the *matched* count and still refuses where the claim really belongs to somebody else.
final class RenewingTokenStore extends MongoTokenStore {

    RenewingTokenStore(Builder builder) {
        super(builder);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        try {
            super.storeToken(token, processorName, segment);
        } catch (UnableToClaimTokenException unchanged) {
            extendClaim(processorName, segment);
        }
    }
}
