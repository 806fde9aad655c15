package dev.frontdesk.paging.channel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the page channels: wrong ones stop the start, also of a channel that would be needed only at night. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, WebhookSettings.class})
class PageChannelConfiguration {}
