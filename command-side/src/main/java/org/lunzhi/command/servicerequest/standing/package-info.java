/** How an order stands, which rules it keeps, and the questions every phase asks of it. */
@NullMarked
package org.lunzhi.command.servicerequest.standing;

import org.jspecify.annotations.NullMarked;
