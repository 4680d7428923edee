/** What the requester says to a delivery, the rating, and how an order is closed. */
@NullMarked
package org.lunzhi.command.servicerequest.feedback;

import org.jspecify.annotations.NullMarked;
