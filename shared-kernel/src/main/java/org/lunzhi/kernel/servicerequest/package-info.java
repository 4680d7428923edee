/** What can happen to a service ordered by code. */
@NullMarked
package org.lunzhi.kernel.servicerequest;

import org.jspecify.annotations.NullMarked;
