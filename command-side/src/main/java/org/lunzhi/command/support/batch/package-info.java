/** What handlers of events write together, once a batch. */
@NullMarked
package org.lunzhi.command.support.batch;

import org.jspecify.annotations.NullMarked;
