package dev.frontdesk.journey.slack;

@OverHttp
class MainJobOverHttpTest extends MainJobJourney {}
