package org.lunzhi.kernel.servicerequest.order;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/**
 * Who ordered a service.
 *
 * @param party the person, absent if they want to stay anonymous
 * @param beneficiary the person the service is for, if that is somebody else
 * @param beneficiaryConsent that other person's consent
 * @param officer the officer who ordered for themselves, if somebody in office did
 * @param token by what the requester is known again
 */
public record Requester(
        @Nullable PartyRef party,
        @Nullable PartyRef beneficiary,
        @Nullable DocumentRef beneficiaryConsent,
        @Nullable OfficerId officer,
        TokenHash token) {}
